# pip install huaweicloudsdkfunctiongraph
# Reads HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, HUAWEICLOUD_SDK_PROJECT_ID, HUAWEICLOUD_SDK_REGION_ID
# To call another server, set HUAWEICLOUD_SDK_ENDPOINT, such as http://127.0.0.1:8400
# Create a function: Python 3.9, code from OBS
import os
import sys

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ServiceResponseException
from huaweicloudsdkcore.region.region import Region
from huaweicloudsdkfunctiongraph.v2 import (
    CreateFunctionRequest,
    CreateFunctionRequestBody,
    FunctionGraphClient,
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
        runtime="Python3.9",
        handler="index.py",
        type="v2",
        memory_size=128,
        timeout=3,
        code_type="obs",
        code_url="https:xxx",
    ),
)
try:
    print(client.create_function(request))
except ServiceResponseException as error:
    sys.exit(f"{error.status_code} {error.error_code} {error.error_msg} {error.request_id}")
