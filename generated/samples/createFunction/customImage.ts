// npm install functiongraph-openapi tsx; run with npx tsx
// Reads HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, HUAWEICLOUD_SDK_REGION_ID, HUAWEICLOUD_SDK_PROJECT_ID
// To call another server, set HUAWEICLOUD_SDK_ENDPOINT, such as http://127.0.0.1:8400
// Create a function: Function from a container image
import { ApiError, createClient, fromEnvironment } from 'functiongraph-openapi';

const client = createClient({
  region: process.env.HUAWEICLOUD_SDK_REGION_ID,
  projectId: process.env.HUAWEICLOUD_SDK_PROJECT_ID,
  endpoint: process.env.HUAWEICLOUD_SDK_ENDPOINT,
  auth: fromEnvironment(),
});
try {
  const result = await client.createFunction({
    func_name: 'xxx',
    package: 'xxx',
    runtime: 'Custom Image',
    handler: '-',
    type: 'v2',
    memory_size: 128,
    timeout: 3,
    code_type: 'obs',
    code_url: 'https:xxx',
    xrole: 'xxx',
    custom_image: { enabled: true, image: 'swr.xxx' },
  });
  console.log(JSON.stringify(result, null, 2));
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  console.error(error.status, error.error_code, error.error_msg, error.requestId);
  process.exitCode = 1;
}
