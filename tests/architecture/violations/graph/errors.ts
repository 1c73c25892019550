export const failure = 1;
