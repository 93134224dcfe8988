// A tablet that speaks: what it was asked to say, and the voices it has.
import { vi } from 'vitest';

type Voice = Partial<SpeechSynthesisVoice>;

/** Answers what was said, in its order. `known` is asked each time. Undone by `vi.unstubAllGlobals()`. */
export function aTabletThatSpeaks(known: () => readonly Voice[]): SpeechSynthesisUtterance[] {
  const said: SpeechSynthesisUtterance[] = [];
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  vi.stubGlobal('speechSynthesis', {
    getVoices: known,
    speak: (one: SpeechSynthesisUtterance) => said.push(one),
    cancel: () => undefined,
  });
  return said;
}
