import { writeFile } from 'node:fs/promises'
import { campaignFileSchema } from '#shared/campaigns/file/campaign-file.ts'
import type { Studio } from '#main/studio.ts'
import { type CommonOptions, translator, withStudio } from './open.ts'

/** Writes a campaign as a file that another computer reads. */
export async function exportCampaign(
  name: string,
  options: CommonOptions & { readonly out: string },
): Promise<void> {
  const { text } = await withStudio(options, async ({ client }) =>
    client.campaignFiles.write({ campaignId: await campaignIdOf(client, name) }),
  )
  await writeFile(options.out, text)
  process.stdout.write(`${translator(options)('report.saved', { file: options.out })}\n`)
}

export async function importCampaign(file: string, options: CommonOptions): Promise<void> {
  const translate = translator(options)
  const { name, skipped } = await withStudio(options, ({ client }) =>
    client.campaignFiles.read({ file }),
  )
  process.stdout.write(`${translate('campaigns.file.arrived', { name })}\n`)
  if (skipped.length > 0) {
    const told = { count: skipped.length, titles: skipped.join(', ') }
    process.stdout.write(`${translate('campaigns.file.skipped', told)}\n`)
  }
}

/** The schema of such files, for other programs. */
export function printCampaignSchema(): void {
  process.stdout.write(`${JSON.stringify(campaignFileSchema(), undefined, 2)}\n`)
}

/** Of a campaign's name, or of its id. Throws `campaign.missing`. */
export async function campaignIdOf(client: Studio['client'], nameOrId: string): Promise<string> {
  const found = await client.campaigns.named({ name: nameOrId })
  return found?.id ?? (await client.campaigns.open({ campaignId: nameOrId })).campaign.id
}
