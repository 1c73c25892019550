import '../app/page';
