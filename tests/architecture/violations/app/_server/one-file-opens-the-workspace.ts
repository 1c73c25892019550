import '../../graph/workspace/libsql/log';
