// A sheet to draw on with one finger, a pen or a mouse. A line is kept as soon as the finger is lifted.
import { useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Strokes } from './card-picture.tsx';
import { Choice, ChoiceGroup } from './choice.tsx';
import styles from './drawing-pad.module.css';
import {
  DRAW_COLOURS,
  type DrawColour,
  HIGH,
  MOST_OF_DRAWING,
  type Stroke,
  WIDE,
  writeStrokes,
} from './picture-data.ts';
import { Icon } from './pictures/icon.tsx';

export interface DrawingPadProps {
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (strokes: readonly Stroke[]) => void;
  /** Of the sheet; how many lines are on it is said there too. */
  readonly label: string;
  readonly colourLabel: string;
  readonly colourNames: Readonly<Record<DrawColour, string>>;
  readonly undoLabel: string;
  readonly clearLabel: string;
  readonly fullLabel: string;
}

/** Points nearer to the last one than this add nothing that could be seen. */
const LEAST_STEP = 5;

type Line = Stroke['points'];

export function DrawingPad(props: DrawingPadProps) {
  const { strokes, onStrokes, label } = props;
  const [colour, setColour] = useState<DrawColour>('ink');
  /** The finger that draws; a second one, or the heel of the hand, does nothing. */
  const finger = useRef<number | null>(null);
  const [line, setLine] = useState<Line>([]);
  // The next point comes before the last one is drawn.
  const now = useRef<Line>([]);
  const isFull = writeStrokes(strokes).length > MOST_OF_DRAWING * 0.9;

  const pointOf = (event: PointerEvent): readonly [number, number] | null => {
    const sheet = event.currentTarget;
    if (!(sheet instanceof Element)) return null;
    const { left, top, width, height } = sheet.getBoundingClientRect();
    const within = (part: number, most: number) => Math.round(Math.min(1, Math.max(0, part)) * most);
    return [within((event.clientX - left) / width, WIDE), within((event.clientY - top) / height, HIGH)];
  };
  const add = (event: PointerEvent) => {
    const point = pointOf(event);
    const last = now.current.at(-1);
    if (!point || (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < LEAST_STEP)) return;
    now.current = [...now.current, point];
    setLine(now.current);
  };
  const lift = (event: PointerEvent) => {
    if (event.pointerId !== finger.current) return;
    finger.current = null;
    const drawn = { colour, points: now.current };
    now.current = [];
    setLine([]);
    // A line that would not fit any more is not half kept.
    if (drawn.points.length > 0 && writeStrokes([...strokes, drawn]).length <= MOST_OF_DRAWING)
      onStrokes([...strokes, drawn]);
  };
  return (
    <div class={styles['pad']}>
      <svg
        class={styles['sheet']}
        viewBox={`0 0 ${WIDE} ${HIGH}`}
        role="img"
        aria-label={label}
        focusable="false"
        onPointerDown={(event) => {
          if (finger.current !== null || !event.isPrimary || event.button !== 0 || isFull) return;
          finger.current = event.pointerId;
          event.currentTarget.setPointerCapture?.(event.pointerId);
          add(event);
        }}
        onPointerMove={(event) => {
          if (event.pointerId === finger.current) add(event);
        }}
        onPointerUp={lift}
        // The tablet took the finger away; what was drawn is not taken with it.
        onPointerCancel={lift}
      >
        <Strokes strokes={line.length > 0 ? [...strokes, { colour, points: line }] : strokes} />
      </svg>
      <div class={styles['tools']}>
        <ChoiceGroup label={props.colourLabel} layout="list">
          {DRAW_COLOURS.map((one) => (
            <Choice
              key={one}
              picture={
                <svg viewBox="0 0 1000 1000" class={styles['sample']} aria-hidden="true">
                  <Strokes
                    strokes={[
                      {
                        colour: one,
                        points: [
                          [150, 850],
                          [850, 150],
                        ],
                      },
                    ]}
                  />
                </svg>
              }
              label={props.colourNames[one]}
              chosen={colour === one}
              onChoose={() => setColour(one)}
            />
          ))}
        </ChoiceGroup>
        <div class="row">
          <Button
            disabled={strokes.length === 0}
            picture={<Icon name="undo" />}
            onPress={() => onStrokes(strokes.slice(0, -1))}
          >
            {props.undoLabel}
          </Button>
          <Button disabled={strokes.length === 0} picture={<Icon name="close" />} onPress={() => onStrokes([])}>
            {props.clearLabel}
          </Button>
        </div>
        <p role="status">{isFull ? props.fullLabel : ''}</p>
      </div>
    </div>
  );
}
