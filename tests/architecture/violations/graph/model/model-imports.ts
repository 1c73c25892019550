import '../wire/answer';
