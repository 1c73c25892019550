import '@grafeo-db/js';
