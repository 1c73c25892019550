import '../_server/secret';
