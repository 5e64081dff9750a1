# Needs curl 7.84 or newer, Node.js 20.19 or newer and, in this folder, npm install functiongraph-openapi
# Reads HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, HUAWEICLOUD_SDK_REGION_ID, HUAWEICLOUD_SDK_PROJECT_ID
# To call another server, set HUAWEICLOUD_SDK_ENDPOINT, such as http://127.0.0.1:8400
# Create a function: Python 3.9, code from OBS
url="${HUAWEICLOUD_SDK_ENDPOINT:-https://functiongraph.${HUAWEICLOUD_SDK_REGION_ID:?}.myhuaweicloud.com}/v2/${HUAWEICLOUD_SDK_PROJECT_ID:?}/fgs/functions"
body='{
  "func_name": "xxx",
  "package": "xxx",
  "runtime": "Python3.9",
  "handler": "index.py",
  "type": "v2",
  "memory_size": 128,
  "timeout": 3,
  "code_type": "obs",
  "code_url": "https:xxx"
}'
# The header fields of the signed request, one a line.
fields=$(
  url="$url" body="$body" ak="${HUAWEICLOUD_SDK_AK:?}" sk="${HUAWEICLOUD_SDK_SK:?}" security_token="${HUAWEICLOUD_SDK_SECURITY_TOKEN:-}" \
    node --input-type=module --eval '
import { signRequest } from "functiongraph-openapi";
const { url, body, ak: accessKey, sk: secretKey, security_token: securityToken } = process.env;
const { headers } = await signRequest(
  { method: "POST", url, body, headers: { "content-type": "application/json" } },
  { accessKey, secretKey, securityToken },
);
for (const field of Object.entries(headers)) console.log(field.join(": "));
'
) && printf '%s\n' "$fields" | curl --silent --show-error --fail-with-body \
  --write-out '%{stderr}HTTP %{http_code}, request id %header{x-request-id}\n' \
  --request POST \
  --header @- \
  --data-raw "$body" \
  "$url"
