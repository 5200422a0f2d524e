import { answersContract } from './campaigns/answers/contract.ts'
import { campaignsContract } from './campaigns/contract.ts'
import { reachContract } from './campaigns/reach/contract.ts'
import { campaignFilesContract } from './campaigns/file/contract.ts'
import { reportsContract } from './campaigns/report/contract.ts'
import { captionsContract } from './captions/contract.ts'
import { checklistContract } from './checklist/contract.ts'
import { collectionContract } from './collection/contract.ts'
import { desktopContract } from './desktop/contract.ts'
import { editingContract } from './editing/contract.ts'
import { episodesContract } from './episodes/contract.ts'
import { exportContract } from './export/contract.ts'
import { jobsContract } from './jobs/contract.ts'
import { overlaysContract } from './overlays/contract.ts'
import { podcastContract } from './publishing/podcast/contract.ts'
import { pagesContract } from './pages/contract.ts'
import { publishingContract } from './publishing/contract.ts'
import { recipesContract } from './recipes/contract.ts'
import { recordingContract } from './recording/contract.ts'
import { speechContract } from './speech/contract.ts'
import { uploadContract, youtubeContract } from './publishing/upload/contract.ts'
import { showsContract } from './shows/contract.ts'
import { thumbnailsContract } from './thumbnails/contract.ts'
import { voiceContract } from './voice/contract.ts'
import { workspaceContract } from './workspace/contract.ts'

/** Everything that can be asked of the studio with or without a window. */
export const studioContract = {
  workspace: workspaceContract,
  shows: showsContract,
  episodes: episodesContract,
  recording: recordingContract,
  editing: editingContract,
  voice: voiceContract,
  captions: captionsContract,
  speech: speechContract,
  thumbnails: thumbnailsContract,
  overlays: overlaysContract,
  pages: pagesContract,
  export: exportContract,
  publishing: publishingContract,
  podcast: podcastContract,
  queue: uploadContract,
  youtube: youtubeContract,
  campaigns: campaignsContract,
  collection: collectionContract,
  checklist: checklistContract,
  reach: reachContract,
  answers: answersContract,
  reports: reportsContract,
  campaignFiles: campaignFilesContract,
  recipes: recipesContract,
  jobs: jobsContract,
}

/** What the window can ask. */
export const windowContract = { ...studioContract, desktop: desktopContract }
