// Generated from FunctionGraph: create a function 2.0.0. Do not edit: change the description and run `npm run generate`.
// Compiled from the schemas of request bodies. The functions are typed where they are used, in validate.ts.
// @ts-nocheck
import { added, fits, lengthOf } from './runtime/validation-values.js';

const func0 = lengthOf;
const pattern0 = /* @__PURE__ */ new RegExp("^[^.]+(\\.[^.]+)+$", "u");

function validate1(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func0(data) > 128){
vErrors = added(vErrors, {instancePath,keyword:"maxLength",params:{limit: 128}});
errors++;
}
if(func0(data) < 3){
vErrors = added(vErrors, {instancePath,keyword:"minLength",params:{limit: 3}});
errors++;
}
if(!pattern0.test(data)){
vErrors = added(vErrors, {instancePath,keyword:"pattern",params:{pattern: "^[^.]+(\\.[^.]+)+$", hint: "file.function, such as myfunction.handler for the function handler in myfunction.js"}});
errors++;
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "string"}});
errors++;
}
validate1.errors = vErrors;
return errors === 0;
}


function validate3(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
const _errs2 = errors;
const _errs3 = errors;
if(!(validate1(data, instancePath))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
vErrors = added(vErrors, {instancePath,keyword:"$variant",params:{count: errors - _errs2}});
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs4 = errors;
const _errs5 = errors;
const _errs6 = errors;
if(typeof data !== "string"){
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data === "-")){
vErrors = added(vErrors, {instancePath,keyword:"const",params:{allowedValue: "-"}});
errors++;
}
var valid2 = _errs6 === errors;
if(!valid2){
vErrors = added(vErrors, {instancePath,keyword:"$variant",params:{count: errors - _errs5}});
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
vErrors = added(vErrors, {instancePath,keyword:"anyOf",params:{count: errors - _errs0}});
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate3.errors = vErrors;
return errors === 0;
}

const obj12 = {"domain_id":"string","namespace":"string","vpc_name":"string","vpc_id":"string","subnet_name":"string","subnet_id":"string","cidr":"string","gateway":"string"};
const func3 = fits;

function validate7(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.security_groups !== undefined){
let data0 = data.security_groups;
if(Array.isArray(data0)){
let valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(typeof data1 !== "string"){
vErrors = added(vErrors, {instancePath:instancePath+"/security_groups/" + i0,keyword:"type",params:{type: "string"}});
errors++;
}
var valid1 = _errs3 === errors;
if(!valid1){
valid2 = false;
}
}
}
else {
vErrors = added(vErrors, {instancePath:instancePath+"/security_groups",keyword:"type",params:{type: "array"}});
errors++;
}
}
for(const key0 in obj12){
if((data[key0] !== undefined) && !func3(data[key0], obj12[key0])){
vErrors = added(vErrors, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"$simple",params:{asked: obj12[key0]}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate7.errors = vErrors;
return errors === 0;
}

const obj13 = ["vpc_id","subnet_id"];
const obj14 = ["domain_id","namespace","vpc_name","vpc_id","subnet_name","subnet_id","cidr","gateway","security_groups"];

function validate6(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(!(validate7(data, instancePath))){
vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const name0 of obj13){
if(!(data[name0] !== undefined)){
vErrors = added(vErrors, {instancePath,keyword:"required",params:{missingProperty: name0}});
errors++;
}
}
for(const key0 in data){
if(((((((((key0 !== "domain_id") && (key0 !== "namespace")) && (key0 !== "vpc_name")) && (key0 !== "vpc_id")) && (key0 !== "subnet_name")) && (key0 !== "subnet_id")) && (key0 !== "cidr")) && (key0 !== "gateway")) && (key0 !== "security_groups")){
vErrors = added(vErrors, {instancePath,keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0, of: "the VPC", known: obj14}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate6.errors = vErrors;
return errors === 0;
}

const obj18 = {"enabled":"boolean","image":"string","command":"string","args":"string","working_dir":"string","uid":"string","gid":"string"};

function validate11(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in obj18){
if((data[key0] !== undefined) && !func3(data[key0], obj18[key0])){
vErrors = added(vErrors, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"$simple",params:{asked: obj18[key0]}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const obj19 = ["enabled","image","command","args","working_dir","uid","gid"];

function validate10(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(!(validate11(data, instancePath))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(((((((key0 !== "enabled") && (key0 !== "image")) && (key0 !== "command")) && (key0 !== "args")) && (key0 !== "working_dir")) && (key0 !== "uid")) && (key0 !== "gid")){
vErrors = added(vErrors, {instancePath,keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0, of: "the container image", known: obj19}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

const obj20 = ["file","link"];
const obj22 = {"file":"string","link":"string"};

function validate14(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!obj20.includes(key0)){
vErrors = added(vErrors, {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0, of: "the code", known: obj20}});
errors++;
}
}
for(const key1 in obj22){
if((data[key1] !== undefined) && !func3(data[key1], obj22[key1])){
vErrors = added(vErrors, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"$simple",params:{asked: obj22[key1]}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

const obj23 = ["mount_user","func_mounts"];
const pattern2 = /* @__PURE__ */ new RegExp("^(-1|[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-4])$", "u");

function validate19(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
const _errs2 = errors;
const _errs3 = errors;
if(typeof data === "string"){
if(!pattern2.test(data)){
vErrors = added(vErrors, {instancePath,keyword:"pattern",params:{pattern: "^(-1|[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-4])$", hint: "A whole number from -1 to 65534 but not 0, as text or as a number"}});
errors++;
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "string"}});
errors++;
}
var valid1 = _errs3 === errors;
if(!valid1){
vErrors = added(vErrors, {instancePath,keyword:"$variant",params:{count: errors - _errs2}});
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs5 = errors;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "integer"}});
errors++;
}
const _errs9 = errors;
const _errs10 = errors;
if(!(data === 0)){
vErrors = added(vErrors, {});
errors++;
}
if(errors === _errs10){
}
var valid3 = _errs10 === errors;
if(valid3){
vErrors = added(vErrors, {instancePath,keyword:"not",params:{hint: "be 0"}});
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
if((typeof data == "number") && (isFinite(data))){
if(data > 65534 || isNaN(data)){
vErrors = added(vErrors, {instancePath,keyword:"maximum",params:{limit: 65534}});
errors++;
}
if(data < -1 || isNaN(data)){
vErrors = added(vErrors, {instancePath,keyword:"minimum",params:{limit: -1}});
errors++;
}
}
var valid2 = _errs7 === errors;
if(!valid2){
vErrors = added(vErrors, {instancePath,keyword:"$variant",params:{count: errors - _errs6}});
errors++;
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
vErrors = added(vErrors, {instancePath,keyword:"anyOf",params:{count: errors - _errs0}});
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate19.errors = vErrors;
return errors === 0;
}


function validate18(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user_id !== undefined){
let data0 = data.user_id;
if(!(validate19(data0, instancePath+"/user_id"))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
if(data.user_group_id !== undefined){
let data1 = data.user_group_id;
if(!(validate19(data1, instancePath+"/user_group_id"))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}

const obj26 = ["user_id","user_group_id"];

function validate17(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(!(validate18(data, instancePath))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const name0 of obj26){
if(!(data[name0] !== undefined)){
vErrors = added(vErrors, {instancePath,keyword:"required",params:{missingProperty: name0}});
errors++;
}
}
for(const key0 in data){
if((key0 !== "user_id") && (key0 !== "user_group_id")){
vErrors = added(vErrors, {instancePath,keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0, of: "the mount user", known: obj26}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

const obj28 = {"mount_type":"string","mount_resource":"string","mount_share_path":"string","local_mount_path":"string"};

function validate25(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in obj28){
if((data[key0] !== undefined) && !func3(data[key0], obj28[key0])){
vErrors = added(vErrors, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"$simple",params:{asked: obj28[key0]}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}

const obj29 = {"text":"Share path: A cloud server's folder is named by its share path.","then":"when mount_type is ecs"};
const obj30 = ["mount_type","mount_resource","local_mount_path"];
const obj31 = ["sfs","sfsTurbo","ecs"];
const obj32 = ["mount_type","mount_resource","mount_share_path","local_mount_path"];

function validate24(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(!(validate25(data, instancePath))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.mount_type === undefined) && (missing0 = "mount_type")){
vErrors = added(vErrors, {});
errors++;
}
else {
if(data.mount_type !== undefined){
let data0 = data.mount_type;
const _errs5 = errors;
if(!(data0 === "ecs")){
vErrors = added(vErrors, {});
errors++;
}
if(errors === _errs5){
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
}
}
if(errors === _errs4){
}
var _valid0 = _errs4 === errors;
if(_valid0){
var props0 = {};
props0.mount_type = true;
}
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mount_share_path === undefined){
vErrors = added(vErrors, {instancePath,keyword:"required",params:{missingProperty: "mount_share_path"}});
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
}
if(!valid1){
vErrors = added(vErrors, {instancePath,keyword:"if",params:{count: errors - _errs3, failingKeyword: "then", rule: obj29}});
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.mount_type = true;
props0.mount_resource = true;
props0.mount_share_path = true;
props0.local_mount_path = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const name0 of obj30){
if(!(data[name0] !== undefined)){
vErrors = added(vErrors, {instancePath,keyword:"required",params:{missingProperty: name0}});
errors++;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.mount_type = true;
}
if(data.mount_type !== undefined){
let data1 = data.mount_type;
if(!(obj31.includes(data1))){
vErrors = added(vErrors, {instancePath:instancePath+"/mount_type",keyword:"enum",params:{allowedValues: obj31}});
errors++;
}
}
if(props0 !== true){
for(const key0 in data){
if(!props0 || !props0[key0]){
vErrors = added(vErrors, {instancePath,keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0, of: "the mount", known: obj32}});
errors++;
}
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate16(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const name0 of obj23){
if(!(data[name0] !== undefined)){
vErrors = added(vErrors, {instancePath,keyword:"required",params:{missingProperty: name0}});
errors++;
}
}
for(const key0 in data){
if(!obj23.includes(key0)){
vErrors = added(vErrors, {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0, of: "the mounts", known: obj23}});
errors++;
}
}
if(data.mount_user !== undefined){
let data0 = data.mount_user;
if(!(validate17(data0, instancePath+"/mount_user"))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
if(data.func_mounts !== undefined){
let data1 = data.func_mounts;
if(Array.isArray(data1)){
let valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
if(!(validate24(data2, instancePath+"/func_mounts/" + i0))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
valid2 = false;
}
}
}
else {
vErrors = added(vErrors, {instancePath:instancePath+"/func_mounts",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

const obj34 = ["group_name","group_id","stream_name","stream_id"];
const obj36 = {"group_name":"string","group_id":"string","stream_name":"string","stream_id":"string"};

function validate29(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!obj34.includes(key0)){
vErrors = added(vErrors, {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0, of: "the logs", known: obj34}});
errors++;
}
}
for(const key1 in obj36){
if((data[key1] !== undefined) && !func3(data[key1], obj36[key1])){
vErrors = added(vErrors, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"$simple",params:{asked: obj36[key1]}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

const obj37 = ["disable_public_network","trigger_access_vpcs"];
const obj41 = {"disable_public_network":"boolean"};
const obj39 = {"vpc_name":"string","vpc_id":"string"};

function validate33(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in obj39){
if((data[key0] !== undefined) && !func3(data[key0], obj39[key0])){
vErrors = added(vErrors, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"$simple",params:{asked: obj39[key0]}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}

const obj40 = ["vpc_name","vpc_id"];

function validate32(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(!(validate33(data, instancePath))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if((key0 !== "vpc_name") && (key0 !== "vpc_id")){
vErrors = added(vErrors, {instancePath,keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0, of: "the VPC that may call", known: obj40}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}


function validate31(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!obj37.includes(key0)){
vErrors = added(vErrors, {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0, of: "the network control", known: obj37}});
errors++;
}
}
if(data.trigger_access_vpcs !== undefined){
let data0 = data.trigger_access_vpcs;
if(Array.isArray(data0)){
let valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(!(validate32(data1, instancePath+"/trigger_access_vpcs/" + i0))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
valid2 = false;
}
}
}
else {
vErrors = added(vErrors, {instancePath:instancePath+"/trigger_access_vpcs",keyword:"type",params:{type: "array"}});
errors++;
}
}
for(const key1 in obj41){
if((data[key1] !== undefined) && !func3(data[key1], obj41[key1])){
vErrors = added(vErrors, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"$simple",params:{asked: obj41[key1]}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

const obj0 = {"text":"Handler of a custom image: Only a Custom Image function has - as its handler.","else":"unless runtime is Custom Image"};
const obj1 = {"text":"Code type: Every function but a Custom Image one says what its code is.","else":"unless runtime is Custom Image"};
const obj2 = {"text":"Code address: Code from OBS has an address; other code has none.","then":"when code_type is obs","else":"unless code_type is obs"};
const obj3 = {"code_type":{"enum":["zip","jar"]}};
const obj4 = {"text":"Code file name: A code package has a file name.","then":"when code_type is zip or jar"};
const obj5 = {"text":"Container image: Code from an SWR image names the image.","then":"when code_type is Custom-Image-Swr"};
const obj6 = {"runtime":{"enum":["Custom","Custom Image"]}};
const obj7 = {"text":"GPU: Only custom runtimes and custom images have GPU memory.","else":"unless runtime is Custom or Custom Image"};
const obj8 = ["func_name","package","runtime","timeout","handler","memory_size"];
const obj9 = ["func_name","package","runtime","timeout","handler","depend_version_list","func_vpc","memory_size","gpu_memory","gpu_type","code_type","code_url","code_filename","custom_image","user_data","encrypted_user_data","xrole","app_xrole","description","func_code","mount_config","initializer_handler","initializer_timeout","pre_stop_handler","pre_stop_timeout","enterprise_project_id","type","log_config","network_controller","is_stateful_function","enable_dynamic_memory"];
const obj11 = ["Python2.7","Python3.6","Python3.9","Python3.10","Go1.x","Java8","Java11","Node.js6.10","Node.js8.10","Node.js10.16","Node.js12.13","Node.js14.18","Node.js16.17","Node.js18.15","C#(.NET Core 2.1)","C#(.NET Core 3.1)","Custom","PHP7.3","Cangjie1.0","http","Custom Image"];
const obj15 = [128,256,512,768,1024,1280,1536,1792,2048,2560,3072,3584,4096];
const obj16 = [1024,2048,3072,4096,5120,6144,7168,8192,9216,10240,11264,12288,13312,14336,15360,16384];
const obj17 = ["inline","zip","obs","jar","Custom-Image-Swr"];
const obj33 = ["v1","v2"];
const obj42 = {"initializer_handler":["initializer_timeout"]};
const obj43 = {"package":"string","gpu_type":"string","code_url":"string","code_filename":"string","xrole":"string","app_xrole":"string","description":"string","enterprise_project_id":"string","is_stateful_function":"boolean","enable_dynamic_memory":"boolean"};
const pattern1 = /* @__PURE__ */ new RegExp("^[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?$", "u");

function validate0(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.runtime === undefined) && (missing0 = "runtime")){
vErrors = added(vErrors, {});
errors++;
}
else {
if(data.runtime !== undefined){
let data0 = data.runtime;
const _errs4 = errors;
if(!(data0 === "Custom Image")){
vErrors = added(vErrors, {});
errors++;
}
if(errors === _errs4){
}
var valid2 = _errs4 === errors;
}
else {
var valid2 = true;
}
}
}
if(errors === _errs3){
}
var _valid0 = _errs3 === errors;
if(_valid0){
var props0 = {};
props0.runtime = true;
}
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.handler !== undefined){
let data1 = data.handler;
if(!(validate1(data1, instancePath+"/handler"))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
if(valid1){
if(props0 !== true){
props0 = props0 || {};
props0.handler = true;
}
}
}
if(!valid1){
vErrors = added(vErrors, {instancePath,keyword:"if",params:{count: errors - _errs2, failingKeyword: "else", rule: obj0}});
errors++;
}
const _errs8 = errors;
let valid4 = true;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.runtime === undefined) && (missing1 = "runtime")){
vErrors = added(vErrors, {});
errors++;
}
else {
if(data.runtime !== undefined){
let data2 = data.runtime;
const _errs10 = errors;
if(!(data2 === "Custom Image")){
vErrors = added(vErrors, {});
errors++;
}
if(errors === _errs10){
}
var valid5 = _errs10 === errors;
}
else {
var valid5 = true;
}
}
}
if(errors === _errs9){
}
var _valid1 = _errs9 === errors;
if(_valid1){
var props1 = {};
props1.runtime = true;
}
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code_type === undefined){
vErrors = added(vErrors, {instancePath,keyword:"required",params:{missingProperty: "code_type"}});
errors++;
}
}
var _valid1 = _errs11 === errors;
valid4 = _valid1;
}
if(!valid4){
vErrors = added(vErrors, {instancePath,keyword:"if",params:{count: errors - _errs8, failingKeyword: "else", rule: obj1}});
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs13 = errors;
let valid6 = true;
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.code_type === undefined) && (missing2 = "code_type")){
vErrors = added(vErrors, {});
errors++;
}
else {
if(data.code_type !== undefined){
let data3 = data.code_type;
const _errs15 = errors;
if(!(data3 === "obs")){
vErrors = added(vErrors, {});
errors++;
}
if(errors === _errs15){
}
var valid7 = _errs15 === errors;
}
else {
var valid7 = true;
}
}
}
if(errors === _errs14){
}
var _valid2 = _errs14 === errors;
if(_valid2){
var props2 = {};
props2.code_type = true;
}
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid2){
const _errs16 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code_url === undefined){
vErrors = added(vErrors, {instancePath,keyword:"required",params:{missingProperty: "code_url"}});
errors++;
}
if(data.code_url !== undefined){
let data4 = data.code_url;
if(typeof data4 === "string"){
if(func0(data4) < 1){
vErrors = added(vErrors, {instancePath:instancePath+"/code_url",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
}
}
var _valid2 = _errs16 === errors;
valid6 = _valid2;
if(valid6){
if(props2 !== true){
props2 = props2 || {};
props2.code_url = true;
}
}
ifClause0 = "then";
}
else {
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code_url !== undefined){
let data5 = data.code_url;
if(!(data5 === "")){
vErrors = added(vErrors, {instancePath:instancePath+"/code_url",keyword:"const",params:{allowedValue: ""}});
errors++;
}
}
}
var _valid2 = _errs18 === errors;
valid6 = _valid2;
if(valid6){
if(props2 !== true){
props2 = props2 || {};
props2.code_url = true;
}
}
ifClause0 = "else";
}
if(!valid6){
vErrors = added(vErrors, {instancePath,keyword:"if",params:{count: errors - _errs13, failingKeyword: ifClause0, rule: obj2}});
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs21 = errors;
let valid10 = true;
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.code_type === undefined) && (missing3 = "code_type")){
vErrors = added(vErrors, {});
errors++;
}
else {
for(const key0 in obj3){
if((data[key0] !== undefined) && !func3(data[key0], obj3[key0])){
vErrors = added(vErrors, {});
errors++;
}
}
}
}
if(errors === _errs22){
}
var _valid3 = _errs22 === errors;
if(_valid3){
var props3 = {};
props3.code_type = true;
}
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code_filename === undefined){
vErrors = added(vErrors, {instancePath,keyword:"required",params:{missingProperty: "code_filename"}});
errors++;
}
}
var _valid3 = _errs23 === errors;
valid10 = _valid3;
}
if(!valid10){
vErrors = added(vErrors, {instancePath,keyword:"if",params:{count: errors - _errs21, failingKeyword: "then", rule: obj4}});
errors++;
}
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
const _errs25 = errors;
let valid11 = true;
const _errs26 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.code_type === undefined) && (missing4 = "code_type")){
vErrors = added(vErrors, {});
errors++;
}
else {
if(data.code_type !== undefined){
let data6 = data.code_type;
const _errs27 = errors;
if(!(data6 === "Custom-Image-Swr")){
vErrors = added(vErrors, {});
errors++;
}
if(errors === _errs27){
}
var valid12 = _errs27 === errors;
}
else {
var valid12 = true;
}
}
}
if(errors === _errs26){
}
var _valid4 = _errs26 === errors;
if(_valid4){
var props4 = {};
props4.code_type = true;
}
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs28 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.custom_image === undefined){
vErrors = added(vErrors, {instancePath,keyword:"required",params:{missingProperty: "custom_image"}});
errors++;
}
}
var _valid4 = _errs28 === errors;
valid11 = _valid4;
}
if(!valid11){
vErrors = added(vErrors, {instancePath,keyword:"if",params:{count: errors - _errs25, failingKeyword: "then", rule: obj5}});
errors++;
}
if(props0 !== true && props4 !== undefined){
if(props4 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props4);
}
}
const _errs30 = errors;
let valid13 = true;
const _errs31 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.runtime === undefined) && (missing5 = "runtime")){
vErrors = added(vErrors, {});
errors++;
}
else {
for(const key1 in obj6){
if((data[key1] !== undefined) && !func3(data[key1], obj6[key1])){
vErrors = added(vErrors, {});
errors++;
}
}
}
}
if(errors === _errs31){
}
var _valid5 = _errs31 === errors;
if(_valid5){
var props5 = {};
props5.runtime = true;
}
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
if(!_valid5){
const _errs32 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.gpu_memory !== undefined){
let data7 = data.gpu_memory;
var valid14 = false;
vErrors = added(vErrors, {instancePath:instancePath+"/gpu_memory",keyword:"false schema",params:{}});
errors++;
}
}
var _valid5 = _errs32 === errors;
valid13 = _valid5;
if(valid13){
if(props5 !== true){
props5 = props5 || {};
props5.gpu_memory = true;
}
}
}
if(!valid13){
vErrors = added(vErrors, {instancePath,keyword:"if",params:{count: errors - _errs30, failingKeyword: "else", rule: obj7}});
errors++;
}
if(props0 !== true && props5 !== undefined){
if(props5 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props5);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const name0 of obj8){
if(!(data[name0] !== undefined)){
vErrors = added(vErrors, {instancePath,keyword:"required",params:{missingProperty: name0}});
errors++;
}
}
for(const key2 in data){
if(!obj9.includes(key2)){
vErrors = added(vErrors, {instancePath,keyword:"additionalProperties",params:{additionalProperty: key2, of: "the function to create", known: obj9}});
errors++;
}
}
if(data.func_name !== undefined){
let data8 = data.func_name;
if(typeof data8 === "string"){
if(func0(data8) > 60){
vErrors = added(vErrors, {instancePath:instancePath+"/func_name",keyword:"maxLength",params:{limit: 60}});
errors++;
}
if(func0(data8) < 1){
vErrors = added(vErrors, {instancePath:instancePath+"/func_name",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern1.test(data8)){
vErrors = added(vErrors, {instancePath:instancePath+"/func_name",keyword:"pattern",params:{pattern: "^[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?$", hint: "Name of the function: letters, digits, _ and -, a letter first, a letter or digit last, at most 60 characters"}});
errors++;
}
}
else {
vErrors = added(vErrors, {instancePath:instancePath+"/func_name",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.runtime !== undefined){
let data9 = data.runtime;
if(!(obj11.includes(data9))){
vErrors = added(vErrors, {instancePath:instancePath+"/runtime",keyword:"enum",params:{allowedValues: obj11}});
errors++;
}
}
if(data.timeout !== undefined){
let data10 = data.timeout;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
vErrors = added(vErrors, {instancePath:instancePath+"/timeout",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 259200 || isNaN(data10)){
vErrors = added(vErrors, {instancePath:instancePath+"/timeout",keyword:"maximum",params:{limit: 259200, unit: "seconds"}});
errors++;
}
if(data10 < 3 || isNaN(data10)){
vErrors = added(vErrors, {instancePath:instancePath+"/timeout",keyword:"minimum",params:{limit: 3, unit: "seconds"}});
errors++;
}
}
}
if(data.handler !== undefined){
let data11 = data.handler;
if(!(validate3(data11, instancePath+"/handler"))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
}
if(data.depend_version_list !== undefined){
let data12 = data.depend_version_list;
if(Array.isArray(data12)){
let valid19 = true;
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
const _errs44 = errors;
if(typeof data13 !== "string"){
vErrors = added(vErrors, {instancePath:instancePath+"/depend_version_list/" + i0,keyword:"type",params:{type: "string"}});
errors++;
}
var valid18 = _errs44 === errors;
if(!valid18){
valid19 = false;
}
}
}
else {
vErrors = added(vErrors, {instancePath:instancePath+"/depend_version_list",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.func_vpc !== undefined){
let data14 = data.func_vpc;
if(!(validate6(data14, instancePath+"/func_vpc"))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
}
if(data.memory_size !== undefined){
let data15 = data.memory_size;
if(!(obj15.includes(data15))){
vErrors = added(vErrors, {instancePath:instancePath+"/memory_size",keyword:"enum",params:{allowedValues: obj15}});
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 4096 || isNaN(data15)){
vErrors = added(vErrors, {instancePath:instancePath+"/memory_size",keyword:"maximum",params:{limit: 4096, unit: "MB"}});
errors++;
}
if(data15 < 128 || isNaN(data15)){
vErrors = added(vErrors, {instancePath:instancePath+"/memory_size",keyword:"minimum",params:{limit: 128, unit: "MB"}});
errors++;
}
}
}
if(data.gpu_memory !== undefined){
let data16 = data.gpu_memory;
if(!(obj16.includes(data16))){
vErrors = added(vErrors, {instancePath:instancePath+"/gpu_memory",keyword:"enum",params:{allowedValues: obj16}});
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 16384 || isNaN(data16)){
vErrors = added(vErrors, {instancePath:instancePath+"/gpu_memory",keyword:"maximum",params:{limit: 16384, unit: "MB"}});
errors++;
}
if(data16 < 1024 || isNaN(data16)){
vErrors = added(vErrors, {instancePath:instancePath+"/gpu_memory",keyword:"minimum",params:{limit: 1024, unit: "MB"}});
errors++;
}
}
}
if(data.code_type !== undefined){
let data17 = data.code_type;
if(!(obj17.includes(data17))){
vErrors = added(vErrors, {instancePath:instancePath+"/code_type",keyword:"enum",params:{allowedValues: obj17}});
errors++;
}
}
if(data.custom_image !== undefined){
let data18 = data.custom_image;
if(!(validate10(data18, instancePath+"/custom_image"))){
vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors);
errors = vErrors.length;
}
}
if(data.user_data !== undefined){
let data19 = data.user_data;
if(typeof data19 === "string"){
if(func0(data19) > 4096){
vErrors = added(vErrors, {instancePath:instancePath+"/user_data",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
}
else {
vErrors = added(vErrors, {instancePath:instancePath+"/user_data",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.encrypted_user_data !== undefined){
let data20 = data.encrypted_user_data;
if(typeof data20 === "string"){
if(func0(data20) > 4096){
vErrors = added(vErrors, {instancePath:instancePath+"/encrypted_user_data",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
}
else {
vErrors = added(vErrors, {instancePath:instancePath+"/encrypted_user_data",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.func_code !== undefined){
let data21 = data.func_code;
if(!(validate14(data21, instancePath+"/func_code"))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
if(data.mount_config !== undefined){
let data22 = data.mount_config;
if(!(validate16(data22, instancePath+"/mount_config"))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
if(data.initializer_handler !== undefined){
let data23 = data.initializer_handler;
if(typeof data23 === "string"){
if(!pattern0.test(data23)){
vErrors = added(vErrors, {instancePath:instancePath+"/initializer_handler",keyword:"pattern",params:{pattern: "^[^.]+(\\.[^.]+)+$", hint: "A function in a file, as file.function"}});
errors++;
}
}
else {
vErrors = added(vErrors, {instancePath:instancePath+"/initializer_handler",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.initializer_timeout !== undefined){
let data24 = data.initializer_timeout;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
vErrors = added(vErrors, {instancePath:instancePath+"/initializer_timeout",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 300 || isNaN(data24)){
vErrors = added(vErrors, {instancePath:instancePath+"/initializer_timeout",keyword:"maximum",params:{limit: 300, unit: "seconds"}});
errors++;
}
if(data24 < 1 || isNaN(data24)){
vErrors = added(vErrors, {instancePath:instancePath+"/initializer_timeout",keyword:"minimum",params:{limit: 1, unit: "seconds"}});
errors++;
}
}
}
if(data.pre_stop_handler !== undefined){
let data25 = data.pre_stop_handler;
if(typeof data25 === "string"){
if(!pattern0.test(data25)){
vErrors = added(vErrors, {instancePath:instancePath+"/pre_stop_handler",keyword:"pattern",params:{pattern: "^[^.]+(\\.[^.]+)+$", hint: "A function in a file, as file.function"}});
errors++;
}
}
else {
vErrors = added(vErrors, {instancePath:instancePath+"/pre_stop_handler",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.pre_stop_timeout !== undefined){
let data26 = data.pre_stop_timeout;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
vErrors = added(vErrors, {instancePath:instancePath+"/pre_stop_timeout",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 90 || isNaN(data26)){
vErrors = added(vErrors, {instancePath:instancePath+"/pre_stop_timeout",keyword:"maximum",params:{limit: 90, unit: "seconds"}});
errors++;
}
if(data26 < 1 || isNaN(data26)){
vErrors = added(vErrors, {instancePath:instancePath+"/pre_stop_timeout",keyword:"minimum",params:{limit: 1, unit: "seconds"}});
errors++;
}
}
}
if(data.type !== undefined){
let data27 = data.type;
if(!(obj33.includes(data27))){
vErrors = added(vErrors, {instancePath:instancePath+"/type",keyword:"enum",params:{allowedValues: obj33}});
errors++;
}
}
if(data.log_config !== undefined){
let data28 = data.log_config;
if(!(validate29(data28, instancePath+"/log_config"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.network_controller !== undefined){
let data29 = data.network_controller;
if(!(validate31(data29, instancePath+"/network_controller"))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
for(const property0 in obj42){
if((data[property0] !== undefined)){
for(const name1 of obj42[property0]){
if(!(data[name1] !== undefined)){
vErrors = added(vErrors, {instancePath,keyword:"dependentRequired",params:{property: property0, missingProperty: name1}});
errors++;
}
}
}
}
for(const key3 in obj43){
if((data[key3] !== undefined) && !func3(data[key3], obj43[key3])){
vErrors = added(vErrors, {instancePath:instancePath+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"$simple",params:{asked: obj43[key3]}});
errors++;
}
}
}
else {
vErrors = added(vErrors, {instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate0.errors = vErrors;
return errors === 0;
}

export { validate0 };
