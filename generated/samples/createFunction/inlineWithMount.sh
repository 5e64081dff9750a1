# Needs curl 7.84 or newer.
# Reads HUAWEICLOUD_TOKEN, HUAWEICLOUD_SDK_REGION_ID, HUAWEICLOUD_SDK_PROJECT_ID
# To call another server, set HUAWEICLOUD_SDK_ENDPOINT, such as http://127.0.0.1:8400
# Create a function: Python 2.7, inline code, SFS Turbo mount
curl --silent --show-error --fail-with-body \
  --write-out '%{stderr}HTTP %{http_code}, request id %header{x-request-id}\n' \
  --request POST \
  --header "X-Auth-Token: ${HUAWEICLOUD_TOKEN:?}" \
  --header 'Content-Type: application/json' \
  --data-raw '{
  "func_name": "xxx",
  "package": "xxx",
  "runtime": "Python2.7",
  "handler": "index.py",
  "type": "v2",
  "memory_size": 128,
  "timeout": 3,
  "code_type": "inline",
  "mount_config": {
    "mount_user": {
      "user_id": -1,
      "user_group_id": -1
    },
    "func_mounts": [
      {
        "mount_resource": "268xxx-d3xx-4cxx-98xx-d1dbxxx",
        "local_mount_path": "/mnt",
        "mount_type": "sfsTurbo"
      }
    ]
  },
  "encrypted_user_data": "{\"password\":\"1234\"}",
  "func_code": {
    "file": "xxxxx",
    "link": ""
  }
}' \
  "${HUAWEICLOUD_SDK_ENDPOINT:-https://functiongraph.${HUAWEICLOUD_SDK_REGION_ID:?}.myhuaweicloud.com}/v2/${HUAWEICLOUD_SDK_PROJECT_ID:?}/fgs/functions"
