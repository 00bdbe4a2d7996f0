#include "geo/data/gdal_session.hpp"

#include <cpl_error.h>
#include <gdal.h>

#include <algorithm>

namespace geo {
namespace {

void CPL_STDCALL keep_message(CPLErr severity, CPLErrorNum, const char* message) {
    if (severity < CE_Warning) return;
    if (auto* session = static_cast<GdalSession*>(CPLGetErrorHandlerUserData())) session->keep(message);
}

}  // namespace

GdalSession::GdalSession() {
    CPLPushErrorHandlerEx(keep_message, this);
    static const bool registered = (GDALAllRegister(), true);
    static_cast<void>(registered);
}

GdalSession::~GdalSession() {
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

}  // namespace geo
