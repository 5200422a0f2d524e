export const captions = {}
