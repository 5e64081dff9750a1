// go get github.com/huaweicloud/huaweicloud-sdk-go-v3
// Reads HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, HUAWEICLOUD_SDK_PROJECT_ID, HUAWEICLOUD_SDK_REGION_ID
// To call another server, set HUAWEICLOUD_SDK_ENDPOINT, such as http://127.0.0.1:8400
// Create a function: Function from a container image

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/region"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
	functiongraph "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/functiongraph/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/functiongraph/v2/model"
	regions "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/functiongraph/v2/region"
)

func main() {
	err := run()
	var refused *sdkerr.ServiceResponseError
	if errors.As(err, &refused) {
		fmt.Fprintln(os.Stderr, refused.StatusCode, refused.ErrorCode, refused.ErrorMessage, refused.RequestId)
	} else if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	if err != nil {
		os.Exit(1)
	}
}

func run() error {
	credentials, err := basic.NewCredentialsBuilder().
		WithAk(os.Getenv("HUAWEICLOUD_SDK_AK")).
		WithSk(os.Getenv("HUAWEICLOUD_SDK_SK")).
		WithProjectId(os.Getenv("HUAWEICLOUD_SDK_PROJECT_ID")).
		WithSecurityToken(os.Getenv("HUAWEICLOUD_SDK_SECURITY_TOKEN")).
		SafeBuild()
	if err != nil {
		return err
	}
	at := region.NewRegion(os.Getenv("HUAWEICLOUD_SDK_REGION_ID"), os.Getenv("HUAWEICLOUD_SDK_ENDPOINT"))
	if os.Getenv("HUAWEICLOUD_SDK_ENDPOINT") == "" {
		if at, err = regions.SafeValueOf(os.Getenv("HUAWEICLOUD_SDK_REGION_ID")); err != nil {
			return err
		}
	}
	http, err := functiongraph.FunctionGraphClientBuilder().WithCredential(credentials).WithRegion(at).SafeBuild()
	if err != nil {
		return err
	}
	client := functiongraph.NewFunctionGraphClient(http)

	request := &model.CreateFunctionRequest{
		Body: &model.CreateFunctionRequestBody{
			FuncName:    "xxx",
			Package:     "xxx",
			Runtime:     model.GetCreateFunctionRequestBodyRuntimeEnum().CUSTOM_IMAGE,
			Handler:     "-",
			Type:        pointer(model.GetCreateFunctionRequestBodyTypeEnum().V2),
			MemorySize:  128,
			Timeout:     3,
			CodeType:    pointer(model.GetCreateFunctionRequestBodyCodeTypeEnum().OBS),
			CodeUrl:     pointer("https:xxx"),
			Xrole:       pointer("xxx"),
			CustomImage: &model.CustomImage{Enabled: pointer(true), Image: pointer("swr.xxx")},
		},
	}
	response, err := client.CreateFunction(request)
	if err != nil {
		return err
	}
	text, err := json.MarshalIndent(response, "", "  ")
	fmt.Println(string(text))
	return err
}

// Optional fields are pointers.
func pointer[T any](value T) *T { return &value }
