import 'fake-indexeddb/auto';
import '../support/stand-in-writer.ts';
import './door.suite.ts';
