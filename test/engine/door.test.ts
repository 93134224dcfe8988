import '../session/door.suite.ts';
