import type { StandInVideo } from '../../e2e/youtube-stand-in/world.ts'
import { aConnectedStudio, queueEpisode, runUploads } from './upload.ts'

/** A studio whose campaign has episodes on YouTube, each published on its day. */
export async function aPublishedCampaign(days: readonly string[]) {
  const connected = await aConnectedStudio()
  const { studio, world, folder } = connected
  const { client } = studio
  const campaign = await client.campaigns.create({ name: 'Literasi Anak' })
  const videos: StandInVideo[] = []
  for (const [index, day] of days.entries()) {
    const details = { title: `Kancil ${index + 1}`, playlists: [] }
    const { episodeId } = await queueEpisode(studio, folder, { bytes: 1000, details })
    await client.campaigns.addEpisode({ campaignId: campaign.id, episodeId })
    await runUploads(studio)
    const video = world.videos.find(
      ({ resource }) => resource['snippet']?.['title'] === details.title,
    )
    if (video) {
      // Noon in UTC is the same day in California.
      video.publishedAt = `${day}T20:00:00Z`
      videos.push(video)
    }
  }
  return { ...connected, client, campaign, videos }
}
