import '../store/embedded/runner';
