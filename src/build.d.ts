/** Version and commit of this build, put in by vite.config.ts. */
declare const __BUILD__: string;

/** The few words that need no table, in every language, taken from src/app/words by .build/first-words.ts. */
declare module 'virtual:first-words' {
  export const firstWords: Readonly<Record<'en' | 'cy' | 'ur', Readonly<Record<string, string>>>>;
}
