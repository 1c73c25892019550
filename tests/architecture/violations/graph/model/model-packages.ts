import 'csv-parse';
