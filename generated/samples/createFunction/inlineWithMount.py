# pip install huaweicloudsdkfunctiongraph
# Reads HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, HUAWEICLOUD_SDK_PROJECT_ID, HUAWEICLOUD_SDK_REGION_ID
# To call another server, set HUAWEICLOUD_SDK_ENDPOINT, such as http://127.0.0.1:8400
# Create a function: Python 2.7, inline code, SFS Turbo mount
import os
import sys

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ServiceResponseException
from huaweicloudsdkcore.region.region import Region
from huaweicloudsdkfunctiongraph.v2 import (
    CreateFunctionRequest,
    CreateFunctionRequestBody,
    FuncCode,
    FuncMount,
    FunctionGraphClient,
    MountConfig,
    MountUser,
)
from huaweicloudsdkfunctiongraph.v2.region.functiongraph_region import FunctionGraphRegion

credentials = BasicCredentials(
    os.environ["HUAWEICLOUD_SDK_AK"],
    os.environ["HUAWEICLOUD_SDK_SK"],
    os.environ["HUAWEICLOUD_SDK_PROJECT_ID"],
).with_security_token(os.environ.get("HUAWEICLOUD_SDK_SECURITY_TOKEN"))
region_id = os.environ["HUAWEICLOUD_SDK_REGION_ID"]
endpoint = os.environ.get("HUAWEICLOUD_SDK_ENDPOINT")
region = Region(region_id, endpoint) if endpoint else FunctionGraphRegion.value_of(region_id)
client = FunctionGraphClient.new_builder().with_credentials(credentials).with_region(region).build()

request = CreateFunctionRequest(
    body=CreateFunctionRequestBody(
        func_name="xxx",
        package="xxx",
        runtime="Python2.7",
        handler="index.py",
        type="v2",
        memory_size=128,
        timeout=3,
        code_type="inline",
        mount_config=MountConfig(
            mount_user=MountUser(user_id=-1, user_group_id=-1),
            func_mounts=[
                FuncMount(
                    mount_resource="268xxx-d3xx-4cxx-98xx-d1dbxxx",
                    local_mount_path="/mnt",
                    mount_type="sfsTurbo",
                ),
            ],
        ),
        encrypted_user_data="{\"password\":\"1234\"}",
        func_code=FuncCode(file="xxxxx", link=""),
    ),
)
try:
    print(client.create_function(request))
except ServiceResponseException as error:
    sys.exit(f"{error.status_code} {error.error_code} {error.error_msg} {error.request_id}")
