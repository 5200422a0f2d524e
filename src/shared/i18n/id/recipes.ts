export const recipes = {}
