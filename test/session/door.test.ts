import 'fake-indexeddb/auto';
import './door.suite.ts';
