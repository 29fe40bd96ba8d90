/** A constant on one line. */
export function constant(doc: string, name: string, value: unknown, type = ''): string {
  const text = JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"/g, (quoted) =>
    // A text with an apostrophe keeps its double quotes.
    quoted.includes("'") ? quoted : quoted.replaceAll('"', "'"),
  )
  return `/** ${doc} */\nexport const ${name}${type && `: ${type}`} = ${text}${type ? '' : ' as const'}\n`
}

/** A file of the client, printed from the contract. */
export function file(...parts: readonly string[]): string {
  const head = `// biome-ignore-all format: printed
// Printed from the contract by \`npm run client-facts\`: change the contract, not this file.
`
  return `${head}${parts.join('\n')}`
}
