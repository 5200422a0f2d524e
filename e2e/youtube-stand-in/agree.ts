/** What a person does in the browser: opens the address and says yes. Answers the page they end on. */
export async function agree(url: string): Promise<string> {
  const answer = await fetch(url)
  return await answer.text()
}
