/** Reads a stream of JSON lines as they come. */
export async function* lines<T>(response: Response): AsyncGenerator<T> {
  const reader = response.body?.getReader()
  if (!reader) return
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += decoder.decode(value, { stream: !done })
    const parts = rest.split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) if (part.trim() !== '') yield JSON.parse(part) as T
    if (done) break
  }
  if (rest.trim() !== '') yield JSON.parse(rest) as T
}
