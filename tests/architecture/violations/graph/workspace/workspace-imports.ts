import '../store/port';
