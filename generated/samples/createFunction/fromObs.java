// Maven: com.huaweicloud.sdk:huaweicloud-sdk-functiongraph and huaweicloud-sdk-core; Java 11 or newer
// Reads HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, HUAWEICLOUD_SDK_PROJECT_ID, HUAWEICLOUD_SDK_REGION_ID
// To call another server, set HUAWEICLOUD_SDK_ENDPOINT, such as http://127.0.0.1:8400
// Create a function: Python 3.9, code from OBS
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.core.utils.JsonUtils;
import com.huaweicloud.sdk.functiongraph.v2.FunctionGraphClient;
import com.huaweicloud.sdk.functiongraph.v2.model.CreateFunctionRequest;
import com.huaweicloud.sdk.functiongraph.v2.model.CreateFunctionRequestBody;
import com.huaweicloud.sdk.functiongraph.v2.region.FunctionGraphRegion;

class CreateFunctionSample {
    public static void main(String[] args) {
        BasicCredentials credentials = new BasicCredentials()
            .withAk(System.getenv("HUAWEICLOUD_SDK_AK"))
            .withSk(System.getenv("HUAWEICLOUD_SDK_SK"))
            .withProjectId(System.getenv("HUAWEICLOUD_SDK_PROJECT_ID"));
        if (System.getenv("HUAWEICLOUD_SDK_SECURITY_TOKEN") != null) {
            credentials.withSecurityToken(System.getenv("HUAWEICLOUD_SDK_SECURITY_TOKEN"));
        }
        String regionId = System.getenv("HUAWEICLOUD_SDK_REGION_ID");
        String endpoint = System.getenv("HUAWEICLOUD_SDK_ENDPOINT");
        Region region = endpoint == null
            ? FunctionGraphRegion.valueOf(regionId)
            : new Region(regionId, endpoint);
        FunctionGraphClient client = FunctionGraphClient.newBuilder()
            .withCredential(credentials)
            .withRegion(region)
            .build();

        CreateFunctionRequest request = new CreateFunctionRequest()
            .withBody(new CreateFunctionRequestBody()
                .withFuncName("xxx")
                .withPackage("xxx")
                .withRuntime(CreateFunctionRequestBody.RuntimeEnum.PYTHON3_9)
                .withHandler("index.py")
                .withType(CreateFunctionRequestBody.TypeEnum.V2)
                .withMemorySize(128)
                .withTimeout(3)
                .withCodeType(CreateFunctionRequestBody.CodeTypeEnum.OBS)
                .withCodeUrl("https:xxx"));
        try {
            System.out.println(JsonUtils.toJSON(client.createFunction(request)));
        } catch (ServiceResponseException error) {
            System.err.println(error.getHttpStatusCode() + " " + error.getErrorCode() + " "
                + error.getErrorMsg() + " " + error.getRequestId());
            System.exit(1);
        }
    }
}
