# Needs curl 7.84 or newer.
# Reads HUAWEICLOUD_TOKEN, HUAWEICLOUD_SDK_REGION_ID, HUAWEICLOUD_SDK_PROJECT_ID
# To call another server, set HUAWEICLOUD_SDK_ENDPOINT, such as http://127.0.0.1:8400
# Create a function: Function from a container image
curl --silent --show-error --fail-with-body \
  --write-out '%{stderr}HTTP %{http_code}, request id %header{x-request-id}\n' \
  --request POST \
  --header "X-Auth-Token: ${HUAWEICLOUD_TOKEN:?}" \
  --header 'Content-Type: application/json' \
  --data-raw '{
  "func_name": "xxx",
  "package": "xxx",
  "runtime": "Custom Image",
  "handler": "-",
  "type": "v2",
  "memory_size": 128,
  "timeout": 3,
  "code_type": "obs",
  "code_url": "https:xxx",
  "xrole": "xxx",
  "custom_image": {
    "enabled": true,
    "image": "swr.xxx"
  }
}' \
  "${HUAWEICLOUD_SDK_ENDPOINT:-https://functiongraph.${HUAWEICLOUD_SDK_REGION_ID:?}.myhuaweicloud.com}/v2/${HUAWEICLOUD_SDK_PROJECT_ID:?}/fgs/functions"
