export const thumbnails = {}
