import '../embedded/runner';
