// Types of requests and answers from the merged OpenAPI document in contracts/; what the document does not mark as
// optional in an answer is there (records leave absent fields out and say so nowhere), extensions go.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const source = new URL('../../contracts/openapi/district-budget.json', import.meta.url)
const document = JSON.parse(readFileSync(source, 'utf8'), (key, value) => (key.startsWith('x-') ? undefined : value))
const types = await openapiTS(document, { propertiesRequiredByDefault: true })
writeFileSync(new URL('../src/api/schema.d.ts', import.meta.url), astToString(types))
