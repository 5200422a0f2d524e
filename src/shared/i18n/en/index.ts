import { campaignLinks } from './campaign-links.ts'
import { answers } from './answers.ts'
import { campaigns } from './campaigns.ts'
import { captions } from './captions.ts'
import { checklist } from './checklist.ts'
import { collection } from './collection.ts'
import { commands } from './commands.ts'
import { desktop } from './desktop.ts'
import { details } from './details.ts'
import { devices } from './devices.ts'
import { editing } from './editing.ts'
import { episodes } from './episodes.ts'
import { failure } from './failure.ts'
import { jobs } from './jobs.ts'
import { podcast } from './podcast.ts'
import { pages } from './pages.ts'
import { practice } from './practice.ts'
import { publishing } from './publishing.ts'
import { queue } from './queue.ts'
import { reach } from './reach.ts'
import { recipes } from './recipes.ts'
import { recording } from './recording.ts'
import { report } from './report.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { shows } from './shows.ts'
import { thumbnails } from './thumbnails.ts'

export const english = {
  campaignLinks,
  answers,
  campaigns,
  captions,
  checklist,
  collection,
  commands,
  desktop,
  details,
  devices,
  editing,
  episodes,
  failure,
  jobs,
  podcast,
  pages,
  practice,
  publishing,
  queue,
  reach,
  recipes,
  recording,
  report,
  settings,
  shell,
  shows,
  thumbnails,
}
