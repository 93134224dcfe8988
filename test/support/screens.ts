// Clears the page between two screen tests, so that no test sees another's screen.
import './stand-in-writer.ts';
import { cleanup, configure } from '@testing-library/preact';
import { afterEach } from 'vitest';

// What is looked for is there when it is there: a machine that does other things as well is not a fault. No test has less
// patience of its own: slow hashes take longer still where another process has the processor.
configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);
