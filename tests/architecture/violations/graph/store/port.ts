// store-port-imports and store-port-packages
import '../dataset/rows';
import 'csv-parse';

export const port = 1;
