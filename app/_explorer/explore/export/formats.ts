// The formats of the export menu, in its order. May import: nothing.
export const PICTURE_FORMATS = ['png', 'svg', 'pdf'] as const;
export const DATA_FORMATS = ['xlsx', 'csvThings', 'csvRelations', 'gexf', 'graphml', 'jsonLd'] as const;
export type FileFormat = (typeof PICTURE_FORMATS)[number] | (typeof DATA_FORMATS)[number];
