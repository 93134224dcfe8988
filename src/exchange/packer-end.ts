// The packer's end of the line.

import { BundleText, readBundle } from './bundle.ts';
import { AT_ONCE, type ToPacker, type ToPage } from './packer-calls.ts';
import { Packing } from './packing.ts';
import { sealBundle } from './sealed.ts';

export class PackerEnd {
  readonly #line: MessagePort;
  #text: BundleText | undefined;
  #packing: Packing | undefined;

  constructor(line: MessagePort) {
    this.#line = line;
    line.onmessage = ({ data }: MessageEvent<ToPacker>) => {
      this.#hear(data).catch((fault: unknown) => this.#say({ fault: String(fault) }));
    };
  }

  async #hear(said: ToPacker): Promise<void> {
    if ('write' in said) {
      this.#text = new BundleText(said.write);
      this.#packing = new Packing();
    } else if ('entries' in said) {
      if (this.#text) this.#packing?.add(this.#text.part(said.entries));
      this.#say({ took: said.entries.length });
    } else if ('end' in said) await this.#finish();
    else if ('rescue' in said) await this.#rescue(said);
    else if ('seal' in said) await this.#seal(said);
    else await this.#read(said);
  }

  async #finish(): Promise<void> {
    if (!this.#text || !this.#packing) return;
    this.#packing.add(this.#text.end());
    const file = await this.#packing.end();
    this.#say({ file }, [file.buffer]);
  }

  async #seal({ seal, office }: Extract<ToPacker, { seal: unknown }>): Promise<void> {
    const file = await sealBundle(seal, office);
    this.#say({ file }, [file.buffer]);
  }

  async #read({ read: file, identities }: Extract<ToPacker, { read: Blob }>): Promise<void> {
    const read = await readBundle(file, (done, of) => this.#say({ done, of }), identities);
    if (!read.ok) return this.#say({ refused: read });
    const { entries, ...bundle } = read.bundle;
    for (let at = 0; at < entries.length; at += AT_ONCE) this.#say({ entries: entries.slice(at, at + AT_ONCE) });
    this.#say({ bundle });
  }

  /** Seldom wanted, and it brings the vault along. */
  async #rescue({ rescue, secret }: Extract<ToPacker, { rescue: Blob }>): Promise<void> {
    const { lookAtRescue, openRescueFile } = await import('./rescue.ts');
    if (!secret) return this.#say({ looked: await lookAtRescue(rescue) });
    this.#say({ opened: await openRescueFile(rescue, secret, (done, of) => this.#say({ done, of })) });
  }

  #say(said: ToPage, given: Transferable[] = []): void {
    this.#line.postMessage(said, given);
  }
}
