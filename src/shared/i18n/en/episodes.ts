export const episodes = {}
