// What stands on a sheet as a QR picture, read by the camera, out of a photo of it, or from the file that came with it.

import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { type CameraFault, CameraScan } from '../../ui/camera-scan.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { qrInFile } from '../../ui/qr-reading.ts';
import { words } from './words/table.ts';

export type ReadFault = CameraFault | 'no-picture' | 'unread';

export interface ReadSheetProps {
  /** Bytes: of a longer file only so many are read, and one more. Without it the camera is the only way: no photo is asked for. */
  readonly filesUpTo?: number;
  /** Another try begins: what was said of the last one is old. */
  readonly onBegin: () => void;
  readonly onText: (text: string) => void;
  readonly onFault: (fault: ReadFault) => void;
}

export function ReadSheet({ filesUpTo, onBegin, onText, onFault }: ReadSheetProps) {
  const [looking, setLooking] = useState(false);
  const look = (isLooking: boolean) => {
    onBegin();
    setLooking(isLooking);
  };
  const readFile = async (file: File) => {
    look(false);
    if (!file.type.startsWith('image/')) return onText(await file.slice(0, (filesUpTo ?? 0) + 1).text());
    const text = await qrInFile(file);
    if (text === null) onFault('no-picture');
    else onText(text);
  };
  return (
    <>
      {looking && (
        <CameraScan
          label={words.say('take.camera-sees')}
          onText={(text) => {
            setLooking(false);
            onText(text);
          }}
          onFault={(fault) => {
            setLooking(false);
            onFault(fault);
          }}
        />
      )}
      <div class="row">
        <Button size="desk" picture={<Icon name="eye" />} onPress={() => look(!looking)}>
          {words.say(looking ? 'take.camera-stop' : 'take.camera')}
        </Button>
        {filesUpTo !== undefined && (
          <FileField
            label={words.say('take.file')}
            accept=".json,.txt,application/json,text/plain,image/*"
            onFile={(file) => void readFile(file).catch(() => onFault('unread'))}
          />
        )}
      </div>
    </>
  );
}
