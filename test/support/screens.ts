// Clears the page between two screen tests, so that no test sees another's screen.
import './stand-in-writer.ts';
import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

afterEach(cleanup);
