import '../query/use-case';
