import '../../graph/query/use-case';
