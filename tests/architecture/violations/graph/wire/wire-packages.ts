import 'graphology';
