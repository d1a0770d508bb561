import { VendorClient } from './client.ts'

process.exitCode = (await new VendorClient().perform()) ? 0 : 1
