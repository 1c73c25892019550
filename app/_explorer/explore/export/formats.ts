// What the export menu offers, in its order: files, and the picture for the clipboard. May import: nothing.
export const PICTURE_FORMATS = ['png', 'copy', 'svg', 'pdf'] as const;
export const DATA_FORMATS = ['xlsx', 'csvThings', 'csvRelations', 'gexf', 'graphml', 'jsonLd'] as const;
export type ExportFormat = (typeof PICTURE_FORMATS)[number] | (typeof DATA_FORMATS)[number];
export type FileFormat = Exclude<ExportFormat, 'copy'>;
