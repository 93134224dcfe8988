// Looking for a QR picture through the tablet's camera. What it sees goes nowhere: each frame is looked at and forgotten.
import { useEffect, useRef } from 'preact/hooks';
import { qrInFrame } from './qr-reading.ts';
import styles from './qr.module.css';

/** `no-camera`: none, or another app has it. `not-allowed`: somebody, or the server of the app, said no. */
export type CameraFault = 'no-camera' | 'not-allowed';

export interface CameraScanProps {
  readonly label: string;
  readonly onText: (text: string) => void;
  readonly onFault: (fault: CameraFault) => void;
}

/** Often enough for a hand that does not hold still, seldom enough for an old tablet. */
const EVERY_MS = 150;

/** Mounted means on: the camera is let go when this goes. */
export function CameraScan(props: CameraScanProps) {
  const ref = useRef<HTMLVideoElement>(null);
  const now = useRef(props);
  now.current = props;
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOn = true;
    const look = () => {
      const text = ref.current && qrInFrame(ref.current);
      if (text) now.current.onText(text);
      else timer = setTimeout(look, EVERY_MS);
    };
    const begin = async () => {
      stream = await openCamera();
      const video = ref.current;
      if (!isOn || !video) return letGo(stream);
      video.srcObject = stream;
      await video.play();
      look();
    };
    begin().catch((fault: unknown) => {
      if (isOn) now.current.onFault(isRefusal(fault) ? 'not-allowed' : 'no-camera');
    });
    return () => {
      isOn = false;
      clearTimeout(timer);
      letGo(stream);
    };
  }, []);
  return <video ref={ref} class={styles['finder']} aria-label={props.label} playsInline muted />;
}

/** The one at the back, where there are two. */
function openCamera(): Promise<MediaStream> {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return Promise.reject(new DOMException('no camera', 'NotFoundError'));
  return devices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 960 } },
  });
}

function letGo(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

function isRefusal(fault: unknown): boolean {
  return fault instanceof DOMException && (fault.name === 'NotAllowedError' || fault.name === 'SecurityError');
}
