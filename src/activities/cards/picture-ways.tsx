// A card with no words at all: drawn with a finger, chosen from our own set, or taken with the tablet's camera.

import { useState } from 'preact/hooks';
import { ReadAloud } from '../../handover/read-aloud.tsx';
import type { Passport } from '../../people/passport.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice, ChoiceGroup } from '../../ui/choice.tsx';
import { DrawingPad } from '../../ui/drawing-pad.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { comeIntoSight, Notice } from '../../ui/notice.tsx';
import { type PictureData, readStrokes, writeStrokes } from '../../ui/picture-data.ts';
import { Icon } from '../../ui/pictures/icon.tsx';
import { SUBJECTS, SubjectPicture } from '../../ui/pictures/subject.tsx';
import { LongSheet } from '../../ui/long-sheet.tsx';
import { isBeingMade } from '../../ui/camera-open.ts';
import { type PhotoFault, takePhoto } from '../../ui/take-photo.ts';
import styles from './cards.module.css';
import { words } from './words/table.ts';

export interface PictureWaysProps {
  /** What is asked; over the sheet to draw on, too. */
  readonly title: string;
  /** The drawing that is being made; null while none is. Kept on every line, so that a kill loses none. */
  readonly drawing: string | null;
  readonly onDrawing: (drawing: string | null, aside?: string) => void;
  /** A drawing that was left without being made a card: it is gone on with. Empty where there is none. */
  readonly aside: string;
  /** `name`: what the picture is called where there are no words. */
  readonly onPicture: (picture: PictureData, name: string) => void;
  /** Of `usePhoto`, where what must wait for a photograph is. */
  readonly photo: PhotoWay;
  /** Of the person whose turn it is: whether each sheet is read as it opens. There is none at the desk. */
  readonly passport?: Passport | undefined;
}

/** What browsers read everywhere; a tablet that takes pictures of another kind turns them into one of these by itself. */
const KINDS = 'image/jpeg,image/png,image/webp';

export interface PhotoWay {
  /** It was taken, and is no card yet: making it small takes seconds. */
  readonly isMaking: boolean;
  readonly fault: PhotoFault | null;
  take(this: void, file: File, onPhoto: (photo: PictureData) => void): Promise<void>;
  /** What was refused is not said on the next page. */
  forget(this: void): void;
}

export function usePhoto(): PhotoWay {
  const [isMaking, setMaking] = useState(false);
  const [fault, setFault] = useState<PhotoFault | null>(null);
  const take = async (file: File, onPhoto: (photo: PictureData) => void) => {
    setFault(null);
    setMaking(true);
    announce(words.say('picture.making'));
    const making = takePhoto(file).then((photo) => {
      setMaking(false);
      if (typeof photo === 'string') setFault(photo);
      else onPhoto(photo);
    });
    isBeingMade(making);
    await making;
  };
  return { isMaking, fault, take, forget: () => setFault(null) };
}

export function PictureWays({ title, drawing, aside, onDrawing, onPicture, photo, passport }: PictureWaysProps) {
  const [choosing, setChoosing] = useState(false);
  const { isMaking, fault } = photo;
  return (
    <>
      <div
        class={`${styles['ways'] ?? ''} ${styles['pictureWays'] ?? ''}`}
        role="group"
        aria-label={words.say('picture.ways')}
        aria-busy={isMaking}
      >
        <Button busy={isMaking} picture={<Icon name="rename" />} onPress={() => onDrawing(aside)}>
          {words.say(aside === '' ? 'picture.draw' : 'picture.draw-on')}
        </Button>
        <Button busy={isMaking} picture={<SubjectPicture of="home" />} onPress={() => setChoosing(true)}>
          {words.say('picture.choose')}
        </Button>
        <FileField
          camera
          accept={KINDS}
          picture={<Icon name="camera" />}
          label={words.say('picture.take')}
          busy={isMaking}
          onFile={(file) => void photo.take(file, (taken) => onPicture(taken, words.say('picture.photo')))}
        />
      </div>
      {isMaking && (
        <div ref={comeIntoSight}>
          <Notice tone="plain" picture={<Icon name="camera" />}>
            {words.say('picture.making')}
          </Notice>
        </div>
      )}
      {fault && (
        <Notice tone="bad" urgent>
          {words.say(`picture.fault.${fault}`)}
        </Notice>
      )}
      {drawing !== null && (
        <Draw
          title={title}
          drawing={drawing}
          passport={passport}
          onDrawing={onDrawing}
          onLeave={() => onDrawing(null, drawing)}
          onDone={() => {
            if (drawing === '') onDrawing(null);
            else onPicture({ is: 'drawing', data: drawing }, words.say('picture.drawing'));
          }}
        />
      )}
      {choosing && (
        <Choose
          title={title}
          passport={passport}
          onClose={() => setChoosing(false)}
          onChoose={(subject) => {
            setChoosing(false);
            onPicture({ is: 'chosen', data: subject }, words.say(`subject.${subject}`));
          }}
        />
      )}
    </>
  );
}

interface DrawProps {
  readonly title: string;
  readonly drawing: string;
  readonly passport: Passport | undefined;
  readonly onDrawing: (drawing: string) => void;
  readonly onLeave: () => void;
  readonly onDone: () => void;
}

function Draw({ title, drawing, passport, onDrawing, onLeave, onDone }: DrawProps) {
  const strokes = readStrokes(drawing) ?? [];
  return (
    <LongSheet
      whole
      title={title}
      onClose={onLeave}
      foot={
        <>
          <Button size="turn" picture={<Icon name="back" />} onPress={onLeave}>
            {words.say('picture.leave')}
          </Button>
          <Button
            size="turn"
            kind="main"
            disabled={strokes.length === 0}
            picture={<Icon name="check" />}
            onPress={onDone}
          >
            {words.say('picture.done')}
          </Button>
          <ReadAloud {...(passport ? { own: passport } : {})} />
        </>
      }
    >
      <DrawingPad
        strokes={strokes}
        onStrokes={(drawn) => onDrawing(writeStrokes(drawn))}
        label={words.say('picture.sheet', { n: strokes.length })}
        colourLabel={words.say('picture.colour')}
        colourNames={{
          ink: words.say('picture.ink'),
          blue: words.say('picture.blue'),
          red: words.say('picture.red'),
          green: words.say('picture.green'),
        }}
        undoLabel={words.say('picture.undo')}
        clearLabel={words.say('picture.clear')}
        fullLabel={words.say('picture.full')}
      />
    </LongSheet>
  );
}

interface ChooseProps {
  readonly title: string;
  readonly passport: Passport | undefined;
  readonly onChoose: (subject: (typeof SUBJECTS)[number]) => void;
  readonly onClose: () => void;
}

function Choose({ title, passport, onChoose, onClose }: ChooseProps) {
  return (
    <LongSheet
      whole
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button size="turn" picture={<Icon name="back" />} onPress={onClose}>
            {words.say('picture.leave')}
          </Button>
          <ReadAloud {...(passport ? { own: passport } : {})} />
        </>
      }
    >
      <div class={styles['subjects']}>
        <ChoiceGroup label={words.say('picture.choose')} layout="pictures">
          {SUBJECTS.map((subject) => (
            <Choice
              key={subject}
              picture={<SubjectPicture of={subject} />}
              label={words.say(`subject.${subject}`)}
              chosen={false}
              onChoose={() => {
                announce(words.say(`subject.${subject}`));
                onChoose(subject);
              }}
            />
          ))}
        </ChoiceGroup>
      </div>
    </LongSheet>
  );
}
