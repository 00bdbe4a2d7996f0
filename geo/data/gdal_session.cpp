#include "geo/data/gdal_session.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <fmt/format.h>
#include <gdal.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "geo/data/error.hpp"

namespace geo {
namespace {

void CPL_STDCALL keep_message(CPLErr severity, CPLErrorNum, const char* message) {
    if (severity < CE_Warning) return;
    if (auto* session = static_cast<GdalSession*>(CPLGetErrorHandlerUserData())) session->keep(message);
}

/// Stands in for GDAL's HTTP: a request that failed.
CPLHTTPResult* refuse_request(const char* url, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc,
                              void*, void*) {
    const std::string why = fmt::format("{} is not asked: no net unless the source is on it", url);
    CPLError(CE_Failure, CPLE_AppDefined, "%s", why.c_str());
    auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup(why.c_str());
    return result;
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// What GDAL's virtual files on the net may be called, in this thread: nothing is called so.
constexpr const char* allowed_endings = "CPL_VSIL_CURL_ALLOWED_EXTENSIONS";

}  // namespace

GdalSession::GdalSession(const std::string& source) : offline_(!is_remote(source)) {
    CPLPushErrorHandlerEx(keep_message, this);
    if (offline_) {
        CPLHTTPPushFetchCallback(refuse_request, nullptr);
        if (const char* before = CPLGetThreadLocalConfigOption(allowed_endings, nullptr))
            allowed_before_ = before;
        CPLSetThreadLocalConfigOption(allowed_endings, ".no-such-ending");
    }
    static const bool registered = (GDALAllRegister(), true);
    static_cast<void>(registered);
}

GdalSession::~GdalSession() {
    if (offline_) {
        CPLSetThreadLocalConfigOption(allowed_endings, allowed_before_ ? allowed_before_->c_str() : nullptr);
        CPLHTTPPopFetchCallback();
    }
    CPLPopErrorHandler();
}

std::string GdalSession::about(const std::string& source, const char* otherwise) const {
    std::string cause = messages_.empty() ? std::string(otherwise) : messages_.back();
    for (const std::string& name : {source + ": ", "`" + source + "' ", "'" + source + "' "})
        if (cause.starts_with(name)) cause.erase(0, name.size());
    return source + ": " + cause;
}

void GdalSession::keep(std::string message) {
    std::replace(message.begin(), message.end(), '\n', ' ');
    const bool known = std::find(messages_.begin(), messages_.end(), message) != messages_.end();
    if (!known && messages_.size() < 20) messages_.push_back(std::move(message));
}

bool is_remote(const std::string& source) {
    std::error_code none;
    if (std::filesystem::exists(source, none)) return false;
    constexpr std::array<std::string_view, 9> on_the_net{"/vsicurl",  "/vsis3",      "/vsigs",
                                                         "/vsiaz",    "/vsiadls",    "/vsioss",
                                                         "/vsiswift", "/vsiwebhdfs", "/vsihdfs"};
    const auto named = [&source](std::string_view part) { return source.find(part) != std::string::npos; };
    if (named("://") || std::ranges::any_of(on_the_net, named)) return true;
    // A driver's prefix, such as WFS: or PG:.
    const auto colon = source.find(':');
    return colon != std::string::npos && colon > 1 && source.find('/') > colon;
}

void refuse_pipes(const std::string& source) {
    namespace fs = std::filesystem;
    std::error_code none;
    const auto refuse = [&none](const fs::path& path) {
        const auto status = fs::status(path, none);
        if (!fs::exists(status) || fs::is_regular_file(status) || fs::is_directory(status)) return;
        throw DataError(fmt::format("{}: not a file", path.string()));
    };
    const fs::path path(source);
    refuse(path);
    // What GDAL opens beside it: a.dbf, a.shp.aux.xml, a.gpkg-wal; of a folder whatever is in it.
    const bool folder = fs::is_directory(path, none);
    if (!folder && !fs::exists(path, none)) return;
    const fs::path home = folder ? path : path.has_parent_path() ? path.parent_path() : fs::path(".");
    const std::string stem = folder ? "" : lower(path.stem().string());
    for (fs::directory_iterator entry(home, none), end; !none && entry != end; entry.increment(none))
        if (lower(entry->path().filename().string()).starts_with(stem)) refuse(entry->path());
}

}  // namespace geo
