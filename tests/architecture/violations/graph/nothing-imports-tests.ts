import '../tests/fixture';
